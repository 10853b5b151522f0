package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.service.FileKind;

/**
 * A file is no larger than its field allows, and of a kind that is taken, by its first bytes. What
 * is wrong with the rest of it, its service says.
 */
@FacesValidator("portal.file")
public class FileValidator implements Validator<Part> {

  @Override
  public void validate(FacesContext context, UIComponent component, @Nullable Part file) {
    if (file == null) {
      return;
    }
    var megabytes = Integer.parseInt(String.valueOf(component.getAttributes().get("megabytes")));
    if (file.getSize() > megabytes * 1_048_576L) {
      throw problem("The selected file must be " + megabytes + " MB or smaller");
    }
    if (FileKind.of(start(file)).isEmpty()) {
      throw problem("The selected file must be a PDF, PNG or JPEG");
    }
  }

  private static byte[] start(Part file) {
    try (var in = file.getInputStream()) {
      return in.readNBytes(FileKind.START);
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  private static ValidatorException problem(String text) {
    return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }
}
