package org.omidb.portal.story;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Amount;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.QuestionKind.Country;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.Heading;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.form.domain.Section;

/** Answers every question of a section in a plausible way, whatever the form asks. */
final class Answering {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Person person;
  private final String email;
  private final String selection;

  /**
   * Answers of one person.
   *
   * @param selection the name of the saved selection to choose where the form asks for one
   */
  Answering(Person person, String email, String selection) {
    this.person = person;
    this.email = email;
    this.selection = selection;
  }

  void answer(Section section) {
    section.questions().forEach(this::answer);
  }

  private void answer(Question question) {
    var label = question.required() ? question.label() : question.label() + " (optional)";
    switch (question.kind()) {
      case ShortText(var limit) -> person.write(label, textOf(question));
      case LongText(var limit) ->
          person.writeUnlessThere(label, "We answer this in a sentence that is long enough.");
      case Email() -> person.write(label, email);
      case Amount(var unit, var least, var most, var decimals) ->
          person.write(label, most.toPlainString());
      case ChoiceOfOne(var options) -> person.choose(label, options.getFirst().label());
      case YesNo() -> person.choose(label, "No");
      case ChoiceOfSeveral(var options) -> person.choose(label, options.getFirst().label());
      case Declarations(var options) ->
          options.forEach(option -> person.choose(label, option.label()));
      case Country() -> person.select(label);
      case Day(var bounds) -> {
        var day = bounds.example(LocalDate.now(LONDON));
        person.date(label, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
      }
      case Upload(var sort, var megabytes) ->
          person.upload(label, new FilePayload("data-flow.png", "image/png", picture()));
      case CohortSelection() -> person.choose(label, selection);
      case Heading() -> {}
    }
  }

  /** The agreement names the recipient's signatory by what stands here. */
  private static String textOf(Question question) {
    return switch (question.id()) {
      case "title" -> ApplicationStoryIT.TITLE;
      case "full-name", "name" -> "Rhea Rossi";
      case "signatory-name" -> "Rufus Reed";
      case "legal-name", "organisation" -> "University of Somewhere";
      case "country" -> "United Kingdom";
      default -> "As planned";
    };
  }

  private static byte[] picture() {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
