package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.MailAddress;

/** Says at the field of a mail address that no mail would arrive there. */
@FacesValidator("portal.mailAddress")
public class MailAddressValidator implements Validator<Object> {

  @Override
  public void validate(FacesContext context, UIComponent component, @Nullable Object value) {
    if (value != null && isAtFault(component.getAttributes(), value.toString())) {
      throw new ValidatorException(
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, MailAddress.advice(value.toString()), null));
    }
  }

  /** Of a text that is too long the field's limit speaks. */
  static boolean isAtFault(Map<String, Object> attributes, String text) {
    return !LimitValidator.exceeds(attributes, text) && MailAddress.parse(text).isEmpty();
  }
}
