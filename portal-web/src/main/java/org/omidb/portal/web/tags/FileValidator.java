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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file is what it says it is, by its first bytes, and no larger than its field allows. */
@FacesValidator("portal.file")
public class FileValidator implements Validator<Part> {

  @Override
  public void validate(FacesContext context, UIComponent component, @Nullable Part file) {
    if (file == null || file.getSize() == 0) {
      return;
    }
    var attributes = component.getAttributes();
    var megabytes = Integer.parseInt(String.valueOf(attributes.get("megabytes")));
    if (file.getSize() > megabytes * 1_048_576L) {
      throw problem("The selected file must be smaller than " + megabytes + " MB");
    }
    var kinds = String.valueOf(attributes.get("kinds")).split("[ ,]+", -1);
    if (Arrays.stream(kinds).map(FileKind::named).noneMatch(kind -> kind.fits(start(file)))) {
      throw problem(
          "The selected file must be one of these: "
              + String.join(", ", kinds).toUpperCase(java.util.Locale.ROOT));
    }
  }

  private static byte[] start(Part file) {
    try (var in = file.getInputStream()) {
      return in.readNBytes(FileKind.LONGEST);
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file cannot be read", e);
    }
  }

  private static ValidatorException problem(String text) {
    return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }
}
