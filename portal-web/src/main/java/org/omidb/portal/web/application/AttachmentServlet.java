package org.omidb.portal.web.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.application.service.Attachments;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;

/** Sends a file of an application to those who may read it; always to be saved, never shown. */
@WebServlet("/application/file")
public class AttachmentServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Attachments attachments;
  @Inject transient CurrentPerson person;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = id(request, "id").map(ApplicationId::new);
    var file = id(request, "file");
    if (id.isEmpty() || file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      var attachment = attachments.read(person.caller(), id.get(), file.get());
      response.setContentType(attachment.mediaType());
      response.setContentLengthLong(attachment.bytes());
      response.setHeader("Content-Disposition", disposition(Attachments.downloadName(attachment)));
      try (var content = attachments.open(id.get(), attachment)) {
        content.transferTo(response.getOutputStream());
      }
    } catch (NotFoundException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** RFC 6266: a name of any script, in ASCII. */
  private static String disposition(String fileName) {
    var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }

  private static Optional<UUID> id(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).flatMap(Ids::find);
  }
}
