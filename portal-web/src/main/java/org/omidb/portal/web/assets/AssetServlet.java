package org.omidb.portal.web.assets;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.omidb.portal.web.wire.EntityTag;
import org.omidb.portal.web.wire.Gzip;

/**
 * Sends the {@link Assets}: compressed to who takes that, and for a year under the address with
 * their hash. Under another address, as that of an earlier version of the portal, a browser asks
 * each time whether it still has the right one.
 */
@WebServlet(name = "assets", urlPatterns = "/assets/*", loadOnStartup = 1)
public class AssetServlet extends HttpServlet {

  static final String FOR_EVER = "public, max-age=31536000, immutable";
  static final String ASK_AGAIN = "no-cache";

  private static final long serialVersionUID = 1;

  @Override
  public void init() {
    Assets.load(getServletContext());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Objects.requireNonNullElse(request.getPathInfo(), "/");
    var asset = Assets.in(getServletContext()).find(path.substring(1));
    if (asset.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    send(asset.get(), request, response);
  }

  private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var tag = EntityTag.of(asset.hash());
    boolean right = asset.hash().equals(request.getParameter(Assets.HASH));
    response.setHeader("Cache-Control", right ? FOR_EVER : ASK_AGAIN);
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    if (EntityTag.isKnown(tag, request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asset.type());
    var small = asset.small().filter(it -> Gzip.isTakenBy(request.getHeader("Accept-Encoding")));
    if (small.isPresent()) {
      response.setHeader("Content-Encoding", Gzip.CODING);
    }
    var bytes = small.orElseGet(asset::bytes);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
