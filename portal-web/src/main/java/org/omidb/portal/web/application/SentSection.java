package org.omidb.portal.web.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.web.form.SentFields;

/** What has come with a section's page that was sent; nothing where it was only opened. */
final class SentSection {

  /** The hidden field of what the page was filled with. */
  private static final String FILLED = "filled";

  private final HttpServletRequest request;
  private final Asked asked;
  private final FileAnswers files;

  SentSection(HttpServletRequest request, Asked asked, FileAnswers files) {
    this.request = request;
    this.asked = asked;
    this.files = files;
  }

  boolean isSent() {
    return request.getMethod().equals("POST");
  }

  Optional<String> filled() {
    return asked.find(FILLED);
  }

  /**
   * What was typed, the files stored.
   *
   * @param whole the section with all its questions
   * @param shown the section as the page shows it
   * @param before what stood in the fields of the others
   */
  Typed typed(Section whole, Section shown, Typed before) {
    var fields = new SentFields(request);
    var typed = files.with(fields.typed(whole), whole, fields, asked.application());
    return fields.kept(whole, shown, typed, before);
  }
}
