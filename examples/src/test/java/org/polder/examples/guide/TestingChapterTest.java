package org.polder.examples.guide;

/** Runs the properties that docs/testing.md shows. */
class TestingChapterTest extends TestingChapter {}
