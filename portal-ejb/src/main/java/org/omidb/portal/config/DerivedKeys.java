package org.omidb.portal.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for purposes of their own out of the one secret of 256 bits that every installation has, so
 * that all servers have the same ones and a restart changes none. Who knows such a key learns
 * neither the secret nor another key (HKDF-Expand, RFC 5869, section 2.3).
 */
@ApplicationScoped
public class DerivedKeys {

  private static final String ALGORITHM = "HmacSHA256";

  private final Settings settings;

  @Inject
  public DerivedKeys(Settings settings) {
    this.settings = settings;
  }

  /** The 256 bits for this purpose, the same each time. */
  public byte[] of(String purpose) {
    var secret = Base64.getDecoder().decode(settings.text(Setting.RELEASE_MASTER_KEY).strip());
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 1);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
