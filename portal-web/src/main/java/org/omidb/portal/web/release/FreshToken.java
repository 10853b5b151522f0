package org.omidb.portal.web.release;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.ReleaseId;

/** A download token on its way to the one page that shows it. */
@SessionScoped
public class FreshToken implements Serializable {

  private static final long serialVersionUID = 1;

  private @Nullable String release;
  private @Nullable String secret;

  synchronized void keep(ReleaseId forRelease, String fresh) {
    release = forRelease.toString();
    secret = fresh;
  }

  /** The secret, once. */
  synchronized Optional<String> take(ReleaseId forRelease) {
    if (!forRelease.toString().equals(release)) {
      return Optional.empty();
    }
    var taken = Optional.ofNullable(secret);
    release = null;
    secret = null;
    return taken;
  }
}
