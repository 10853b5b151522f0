package org.omidb.portal.catalogue.domain;

/** What may be asked of a selection that somebody has saved. */
public sealed interface SelectionCommand {

  /** Gives it another name; what it asks for stays. */
  record RenameSelection(String name) implements SelectionCommand {}

  /** Takes it off its owner's list; what was frozen of it, and what was told of it, stays. */
  record DeleteSelection() implements SelectionCommand {}
}
