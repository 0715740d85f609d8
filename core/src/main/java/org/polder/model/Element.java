package org.polder.model;

/** What stands on a page: an item, or a block of items asked once for each of several things. */
public sealed interface Element permits Item, Block {}
