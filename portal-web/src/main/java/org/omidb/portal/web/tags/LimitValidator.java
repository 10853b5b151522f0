package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * No text without a limit. The field's tag says how many characters, and may say it in words of its
 * own; the browser is not told to cut, so that nobody loses the end of what they pasted.
 */
@FacesValidator("portal.limit")
public class LimitValidator implements Validator<Object> {

  static final int DEFAULT_LIMIT = 200;

  /** Names the question of a form, whose own rules say what is too long. */
  private static final String QUESTION = "question";

  @Override
  public void validate(FacesContext context, UIComponent component, @Nullable Object value) {
    if (!(value instanceof String text)) {
      return;
    }
    var attributes = component.getAttributes();
    if (isOfForm(attributes)) {
      return;
    }
    var limit = number(attributes.get("limit"));
    int length = text.codePointCount(0, text.length());
    if (length <= limit) {
      return;
    }
    var own = attributes.get("limitMessage");
    throw new ValidatorException(
        new FacesMessage(
            FacesMessage.SEVERITY_ERROR,
            own instanceof String words && !words.isEmpty()
                ? words
                : tooLong(Objects.toString(attributes.get("label"), ""), length, limit),
            null));
  }

  /** An expression of the tag counts as well, which the map gives and does not name. */
  static boolean isOfForm(Map<String, Object> attributes) {
    return attributes.get(QUESTION) != null;
  }

  /** Says by how much a text is too long, in numbers as its hint has them. */
  public static String tooLong(String label, int length, int limit) {
    return "%s is %,d characters long; it may have %,d. Take out %,d."
        .formatted(Fields.answer(label), length, limit, length - limit);
  }

  private static int number(@Nullable Object limit) {
    return limit == null || limit.toString().isEmpty()
        ? DEFAULT_LIMIT
        : Integer.parseInt(limit.toString());
  }
}
