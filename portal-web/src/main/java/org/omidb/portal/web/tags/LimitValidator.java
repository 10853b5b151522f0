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
    if (!exceeds(attributes, text)) {
      return;
    }
    var limit = number(attributes.get("limit"));
    int length = text.codePointCount(0, text.length());
    var own = attributes.get("limitMessage");
    throw new ValidatorException(
        new FacesMessage(
            FacesMessage.SEVERITY_ERROR,
            own instanceof String words && !words.isEmpty()
                ? words
                : tooLong(Objects.toString(attributes.get("label"), ""), length, limit),
            null));
  }

  /** Whether the field's limit is what is wrong with a text, so that nothing else need be said. */
  static boolean exceeds(Map<String, Object> attributes, String text) {
    return text.codePointCount(0, text.length()) > number(attributes.get("limit"));
  }

  /** An expression of the tag counts as well, which the map gives and does not name. */
  static boolean isOfForm(Map<String, Object> attributes) {
    return attributes.get(QUESTION) != null;
  }

  /** Says by how much a text is too long, as the rules of a form do ({@code TextLimit}). */
  public static String tooLong(String label, int length, int limit) {
    return "%s must be %,d characters or fewer: %,d too many"
        .formatted(Fields.answer(label), limit, length - limit);
  }

  private static int number(@Nullable Object limit) {
    return limit == null || limit.toString().isEmpty()
        ? DEFAULT_LIMIT
        : Integer.parseInt(limit.toString());
  }
}
