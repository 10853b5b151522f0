package org.omidb.portal.form.domain;

import java.util.Map;
import org.omidb.portal.shared.domain.Sha256;

/** What somebody may ask about the versions of a form. */
public sealed interface FormVersionCommand {

  /**
   * Writes down a version, for people to look at and try out.
   *
   * @param content the hash of its text
   */
  record DraftVersion(Form form, Sha256 content) implements FormVersionCommand {}

  /**
   * Has new answers written in a version that was written down.
   *
   * @param texts all versions that were written down, by their numbers
   */
  record PublishVersion(FormName name, int version, Map<Integer, Form> texts)
      implements FormVersionCommand {
    public PublishVersion {
      texts = Map.copyOf(texts);
    }
  }

  /** Prepares the next version in the working copy; no version changes by it. */
  record EditForm() implements FormVersionCommand {}

  /** Has nothing new written in a version. */
  record RetireVersion(int version) implements FormVersionCommand {}
}
