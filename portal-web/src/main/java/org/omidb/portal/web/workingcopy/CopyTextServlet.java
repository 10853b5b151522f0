package org.omidb.portal.web.workingcopy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.workingcopy.service.CopyAsText;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/** Sends a working copy as one text to those who keep the forms; always to be saved. */
@WebServlet("/admin/copy-text")
public class CopyTextServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient AskedCopy askedCopy;
  @Inject transient WorkingCopies copies;
  @Inject transient CurrentPerson person;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var copy = askedCopy.copy();
      var checked = copies.check(person.caller(), copy);
      if (!checked.readable()) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      var text = CopyAsText.write(checked.form()).getBytes(UTF_8);
      response.setContentType("application/json");
      response.setContentLength(text.length);
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"%s-%d.json\""
              .formatted(askedCopy.getOf(), checked.form().version()));
      response.getOutputStream().write(text);
    } catch (NotFoundException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
