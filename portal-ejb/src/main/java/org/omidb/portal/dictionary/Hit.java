package org.omidb.portal.dictionary;

/** A field, and the chapter in which it stands. */
public record Hit(Chapter chapter, Entry entry) {}
