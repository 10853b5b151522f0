package org.omidb.portal.form.domain;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfOne;
import org.omidb.portal.form.domain.QuestionKind.ChoiceOfSeveral;
import org.omidb.portal.form.domain.QuestionKind.CohortSelection;
import org.omidb.portal.form.domain.QuestionKind.Day;
import org.omidb.portal.form.domain.QuestionKind.Declarations;
import org.omidb.portal.form.domain.QuestionKind.Email;
import org.omidb.portal.form.domain.QuestionKind.LongText;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.shared.domain.DateBounds;

/** Words to write a form with; every question is required until it is made {@code optional}. */
public final class Questions {

  private Questions() {}

  public static Question text(String id, String label, String noun, int limit) {
    return new Question(id, new ShortText(TextLimit.characters(limit)), label, noun);
  }

  public static Question longText(String id, String label, String noun, int limit) {
    return new Question(id, new LongText(TextLimit.characters(limit)), label, noun);
  }

  public static Question mail(String id, String label, String noun) {
    return new Question(id, new Email(), label, noun);
  }

  public static Question date(String id, String label, String noun, DateBounds days) {
    return new Question(id, new Day(days), label, noun);
  }

  public static Question yesNo(String id, String label, String noun) {
    return new Question(id, new YesNo(), label, noun);
  }

  public static Question radios(String id, String label, String noun, Option... options) {
    return new Question(id, new ChoiceOfOne(List.of(options)), label, noun);
  }

  public static Question checkboxes(String id, String label, String noun, Option... options) {
    return new Question(id, new ChoiceOfSeveral(List.of(options)), label, noun);
  }

  public static Question declarations(String id, String label, String noun, Option... options) {
    return new Question(id, new Declarations(List.of(options)), label, noun);
  }

  public static Question file(String id, String label, String noun, int megabytes) {
    return new Question(id, Upload.one(FileSort.DATA_FLOW_DIAGRAM, megabytes), label, noun);
  }

  public static Question selection(String id, String label, String noun) {
    return new Question(id, new CohortSelection(), label, noun);
  }

  /** A person with a name, an address and a telephone number, of which the last is optional. */
  public static Question person(String id, String label, String noun) {
    return new Question(
        id,
        new QuestionKind.Person(
            List.of(
                new QuestionKind.OfPerson(PersonField.NAME, true),
                new QuestionKind.OfPerson(PersonField.EMAIL, true),
                new QuestionKind.OfPerson(PersonField.TELEPHONE, false))),
        label,
        noun);
  }

  /** A table of at most so many members with a name, a day and whether they take part. */
  public static Question members(String id, int least, int most) {
    return new Question(
        id,
        new QuestionKind.Table(
            "member",
            List.of(
                column("name", new ShortText(TextLimit.characters(10)), "the name", true),
                column("since", new Day(DateBounds.past(30)), "the first day", false),
                column("part", new YesNo(), "whether {} takes part", false)),
            least,
            most),
        "Members",
        "the members");
  }

  public static TableColumn column(String id, QuestionKind kind, String noun, boolean required) {
    return new TableColumn(id, kind, Problem.capital(id), noun, "", required);
  }

  public static Option option(String value, String label) {
    return new Option(value, label);
  }

  /** A choice that says that none of the others applies. */
  public static Option alone(String value, String label) {
    return new Option(value, label, true);
  }

  public static Question optional(Question it) {
    return new Question(
        it.id(),
        it.kind(),
        it.label(),
        it.noun(),
        it.hint(),
        it.why(),
        false,
        it.meaning(),
        it.shown(),
        it.autocomplete());
  }

  public static Question meaning(Meaning meaning, Question it) {
    return new Question(
        it.id(),
        it.kind(),
        it.label(),
        it.noun(),
        it.hint(),
        it.why(),
        it.required(),
        Optional.of(meaning),
        it.shown(),
        it.autocomplete());
  }

  /** Asked only when the condition holds. */
  public static Question when(Condition condition, Question it) {
    return new Question(
        it.id(),
        it.kind(),
        it.label(),
        it.noun(),
        it.hint(),
        it.why(),
        it.required(),
        it.meaning(),
        Optional.of(condition),
        it.autocomplete());
  }
}
