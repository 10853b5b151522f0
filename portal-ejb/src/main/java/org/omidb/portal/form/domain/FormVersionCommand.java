package org.omidb.portal.form.domain;

import java.util.List;
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

  /**
   * Brings the next version that comes with the portal into use, if nobody has done anything about
   * the form since the version before it came.
   *
   * @param versions the texts that come with the portal, the first one first, up to this one
   */
  record PublishBundled(FormName name, List<Bundled> versions) implements FormVersionCommand {
    public PublishBundled {
      versions = List.copyOf(versions);
    }
  }

  /**
   * A version that comes with the portal.
   *
   * @param content the hash of its text
   */
  record Bundled(Form form, Sha256 content) {}

  /** Has nothing new written in a version. */
  record RetireVersion(int version) implements FormVersionCommand {}
}
