package org.omidb.portal.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * A file to choose. The standard renderer takes a file without a byte for none at all; whoever has
 * chosen one is told so instead. What a program sends as text in a file's place is no file.
 */
@FacesComponent("org.omidb.portal.FileInput")
public final class FileInput extends HtmlInputFile {

  static final String EMPTY = "The selected file is empty. Choose a file that has something in it";

  @Override
  protected @Nullable Object getConvertedValue(FacesContext context, @Nullable Object submitted) {
    if (submitted instanceof Part part && isChosen(part) && part.getSize() == 0) {
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, EMPTY, null));
    }
    return submitted instanceof String ? null : super.getConvertedValue(context, submitted);
  }

  private static boolean isChosen(Part part) {
    var name = part.getSubmittedFileName();
    return name != null && !name.isEmpty();
  }
}
