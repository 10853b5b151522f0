package org.omidb.portal.audit.service;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** The Ed25519 keys of the configuration. */
final class AuditKeys {

  private AuditKeys() {}

  static PrivateKey signing(Settings settings) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new PKCS8EncodedKeySpec(bytes(settings, Setting.AUDIT_KEY)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(Setting.AUDIT_KEY.key() + " is no Ed25519 private key", e);
    }
  }

  static PublicKey verifying(Settings settings) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(bytes(settings, Setting.AUDIT_PUBLIC_KEY)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          Setting.AUDIT_PUBLIC_KEY.key() + " is no Ed25519 public key", e);
    }
  }

  private static byte[] bytes(Settings settings, Setting setting) {
    try {
      return Base64.getDecoder().decode(settings.text(setting));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(setting.key() + " is not Base64", e);
    }
  }
}
