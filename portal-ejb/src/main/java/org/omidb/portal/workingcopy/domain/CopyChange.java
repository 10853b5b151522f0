package org.omidb.portal.workingcopy.domain;

import org.omidb.portal.form.domain.Form;
import org.omidb.portal.shared.domain.Sha256;

/** What administrators do with a working copy. */
public sealed interface CopyChange {

  /**
   * Writes a section anew, but for its questions.
   *
   * @param shown the fingerprint of what the page had shown
   */
  record WriteSection(SectionInWork section, Sha256 shown) implements CopyChange {}

  /**
   * Writes a question or a column anew, but for its columns.
   *
   * @param shown the fingerprint of what the page had shown
   */
  record WriteQuestion(QuestionInWork question, Sha256 shown) implements CopyChange {}

  /** Adds a section behind that of this key, or at the end. */
  record AddSection(int behind) implements CopyChange {}

  /** Adds a question behind that of this key, or at the end of the section of this key. */
  record AddQuestion(int at) implements CopyChange {}

  /** Adds a column to the table of this key. */
  record AddColumn(int table) implements CopyChange {}

  /** Moves a part by one place. */
  record MovePart(int key, boolean up) implements CopyChange {}

  /** Puts a question behind another, or first into the section of this key. */
  record PutQuestion(int key, int at) implements CopyChange {}

  /** Takes away a part, with what is in it. */
  record RemovePart(int key) implements CopyChange {}

  /** Puts a whole form in its place. */
  record ReplaceAll(Form by) implements CopyChange {}

  /** Compares it with another version from now on. */
  record CompareWith(int version) implements CopyChange {}
}
