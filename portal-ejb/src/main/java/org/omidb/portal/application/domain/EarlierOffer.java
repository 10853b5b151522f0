package org.omidb.portal.application.domain;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
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
import org.omidb.portal.form.domain.QuestionKind.Orcid;
import org.omidb.portal.form.domain.QuestionKind.Several;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Telephone;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.QuestionKind.YesNo;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;

/**
 * What an earlier application can give to a section of another: answers to the same questions,
 * which keep their id and kind through all versions of the form, where something else stands now.
 *
 * @param section the section as if it asked those questions alone
 * @param answers what the earlier application has in their fields
 */
public record EarlierOffer(Section section, Typed answers) {

  /**
   * What is offered.
   *
   * @param earlier what stands in the fields of the earlier application
   * @param saved what stands in this one
   */
  public static EarlierOffer of(Section whole, Typed earlier, Typed saved) {
    var ids =
        whole.questions().stream()
            .filter(EarlierOffer::isCopied)
            .map(Question::id)
            .filter(id -> earlier.has(id) && !earlier.in(id).equals(saved.in(id)))
            .collect(toSet());
    var section = whole.only(ids);
    return new EarlierOffer(section, earlier.only(section));
  }

  /** What stands in the fields once these are copied; of what is not offered nothing is. */
  public Typed over(Typed saved, Collection<String> chosen) {
    var all = saved;
    for (var question : section.questions()) {
      if (chosen.contains(question.id())) {
        all = all.with(question.id(), answers.in(question.id()));
      }
    }
    return all;
  }

  /**
   * A file and a selection belong to their application, and a declaration is made anew each time.
   */
  private static boolean isCopied(Question question) {
    return switch (question.kind()) {
      case Upload other -> false;
      case CohortSelection other -> false;
      case Declarations other -> false;
      case Heading other -> false;
      case ShortText it -> true;
      case LongText it -> true;
      case Email it -> true;
      case ChoiceOfOne it -> true;
      case ChoiceOfSeveral it -> true;
      case YesNo it -> true;
      case Day it -> true;
      case Amount it -> true;
      case Country it -> true;
      case Telephone it -> true;
      case Orcid it -> true;
      case Several it -> true;
    };
  }
}
