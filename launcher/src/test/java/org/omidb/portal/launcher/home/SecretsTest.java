package org.omidb.portal.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void secrets_are_made_once_and_only_their_owner_may_read_them() throws IOException {
    var home = new Home(folder);
    var first = Secrets.of(home);
    var second = Secrets.of(home);
    for (var name : Secrets.Name.values()) {
      assertThat(second.get(name)).isEqualTo(first.get(name)).hasSizeGreaterThanOrEqualTo(16);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  void two_portals_share_no_secret() throws IOException {
    var one = Secrets.of(new Home(Files.createDirectory(folder.resolve("one"))));
    var other = Secrets.of(new Home(Files.createDirectory(folder.resolve("other"))));
    for (var name : Secrets.Name.values()) {
      assertThat(other.get(name)).isNotEqualTo(one.get(name));
    }
  }

  @Test
  void the_public_audit_key_verifies_what_the_private_one_signs() throws Exception {
    var secrets = Secrets.of(new Home(folder));
    var keys = KeyFactory.getInstance("Ed25519");
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(
        keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(secrets, Secrets.Name.AUDIT_KEY))));
    signature.update((byte) 1);
    byte[] signed = signature.sign();
    signature.initVerify(
        keys.generatePublic(new X509EncodedKeySpec(bytes(secrets, Secrets.Name.AUDIT_PUBLIC_KEY))));
    signature.update((byte) 1);
    assertThat(signature.verify(signed)).isTrue();
  }

  private static byte[] bytes(Secrets secrets, Secrets.Name name) {
    return Base64.getDecoder().decode(secrets.get(name));
  }
}
