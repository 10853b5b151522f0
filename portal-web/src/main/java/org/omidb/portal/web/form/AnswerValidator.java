package org.omidb.portal.web.form;

import static java.util.Objects.requireNonNull;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormRules;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.web.shared.Dates;

/** Lets the form's own rules speak at the field whose attribute {@code question} names one. */
@FacesValidator("portal.answer")
public class AnswerValidator implements Validator<Object> {

  @Override
  public void validate(FacesContext context, UIComponent component, @Nullable Object value) {
    var question = (Question) requireNonNull(component.getAttributes().get("question"));
    var answers = Answers.of(Map.of(question.id(), FieldValues.texts(value)));
    var alone = new Section("", "", "", List.of(question), false);
    FormRules.checkDraft(alone, answers, Dates.of(context).today()).stream()
        .findFirst()
        .ifPresent(problem -> {
          throw new ValidatorException(
              new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
        });
  }
}
