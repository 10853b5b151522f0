package org.omidb.portal.form.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The id of a section or a question of a form, where something else speaks of it. */
public record FormPart(String id) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private static final Set<String> TAKEN =
      Set.of(
          "aside",
          "continue",
          "delete",
          "discard",
          "enter",
          "filled",
          "form",
          "form-version",
          "here",
          "id",
          "later",
          "leave-empty",
          "look",
          "main-content",
          "more",
          "question",
          "saved-note",
          "section",
          "version");

  /**
   * @throws IllegalArgumentException if no part of a form can be called so
   */
  public FormPart {
    if (!isId(id)) {
      throw new IllegalArgumentException("A part of a form has another kind of id");
    }
  }

  /** Nothing if no part of a form can be called so. */
  public static Optional<FormPart> find(String text) {
    return isId(text) ? Optional.of(new FormPart(text)) : Optional.empty();
  }

  /**
   * Whether the pages that ask questions have a field, a button or a parameter of this name
   * themselves.
   */
  public static boolean isTaken(String id) {
    return TAKEN.contains(id);
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  @Override
  public String toString() {
    return id;
  }
}
