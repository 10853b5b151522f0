package org.omidb.portal.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.omidb.portal.shared.service.Json;

/** What is wrong with a request to the API, as RFC 9457 has it. */
public record ApiProblem(String type, String title, int status, String detail) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public static ApiProblem of(int status, String detail) {
    return new ApiProblem("about:blank", title(status), status, detail);
  }

  /** The words of RFC 9110; Jakarta REST does not know all of them. */
  private static String title(int status) {
    var known = Response.Status.fromStatusCode(status);
    return known == null ? "Request refused" : known.getReasonPhrase();
  }

  /** Answers with this problem, if nothing has been sent yet. */
  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(json());
  }

  private byte[] json() {
    return Json.write(this).getBytes(StandardCharsets.UTF_8);
  }
}
