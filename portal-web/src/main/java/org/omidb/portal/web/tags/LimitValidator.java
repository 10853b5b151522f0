package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.jspecify.annotations.Nullable;

/**
 * No text without a limit. The field's tag says how many characters, and may say it in words of its
 * own; the browser is not told to cut, so that nobody loses the end of what they pasted.
 */
@FacesValidator("portal.limit")
public class LimitValidator implements Validator<Object> {

  static final int DEFAULT_LIMIT = 200;

  @Override
  public void validate(FacesContext context, UIComponent component, @Nullable Object value) {
    if (!(value instanceof String text)) {
      return;
    }
    var attributes = component.getAttributes();
    var limit = number(attributes.get("limit"));
    if (text.codePointCount(0, text.length()) <= limit) {
      return;
    }
    var own = attributes.get("limitMessage");
    throw new ValidatorException(
        new FacesMessage(
            FacesMessage.SEVERITY_ERROR,
            own instanceof String words && !words.isEmpty()
                ? words
                : "%s must be %,d characters or fewer".formatted(attributes.get("label"), limit),
            null));
  }

  private static int number(@Nullable Object limit) {
    return limit == null || limit.toString().isEmpty()
        ? DEFAULT_LIMIT
        : Integer.parseInt(limit.toString());
  }
}
