package org.omidb.portal.web.casefile;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.casefile.service.CasePictures;
import org.omidb.portal.picture.Png;
import org.omidb.portal.picture.UndrawableException;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * Draws an image for staff: {@code uid}, {@code frame} (counted from 1), and {@code size=full} for
 * every pixel of it. What cannot be drawn is a picture that says so.
 */
@WebServlet("/data/image")
public class ImageServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final int ON_A_PAGE = 1_000;
  private static final int UNPROCESSABLE = 422;

  @Inject transient CasePictures pictures;
  @Inject transient CurrentPerson person;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "private, no-store");
    try {
      draw(request, response);
    } catch (NotFoundException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (CasePictures.BusyException e) {
      response.setHeader("Retry-After", "5");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (UndrawableException e) {
      say(response, e.reason().text());
    }
  }

  private void draw(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var uid =
        Optional.ofNullable(request.getParameter("uid"))
            .flatMap(Uid::find)
            .orElseThrow(() -> new NotFoundException("Image"));
    var frame = FrameNumber.of(Optional.ofNullable(request.getParameter("frame")));
    var picture = pictures.draw(person.caller(), uid, frame, height(request));
    response.setContentType("image/png");
    Png.write(picture, response.getOutputStream());
  }

  private static int height(HttpServletRequest request) {
    var size = request.getParameter("size");
    if (size != null && !size.equals("full")) {
      throw new NotFoundException("Size");
    }
    return size == null ? ON_A_PAGE : Integer.MAX_VALUE;
  }

  /** The status 422 is for programs; browsers show the picture all the same. */
  private static void say(HttpServletResponse response, String reason) throws IOException {
    response.setStatus(UNPROCESSABLE);
    response.setContentType("image/svg+xml;charset=UTF-8");
    response.getOutputStream().write(WordsPicture.picture(reason).getBytes(StandardCharsets.UTF_8));
  }
}
