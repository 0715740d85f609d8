package org.polder.analysis;

import org.logicng.formulas.Formula;

/**
 * Something a test interview should take in.
 *
 * @param position where
 * @param formula when it is taken in, by those who come so far
 * @param words what it is
 * @param rivals what it belongs to of which one interview can take in only one, such as a single choice
 */
record Goal(int position, Formula formula, String words, String rivals) {}
