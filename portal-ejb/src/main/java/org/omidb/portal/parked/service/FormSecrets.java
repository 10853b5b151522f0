package org.omidb.portal.parked.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.domain.FormKeys;

/** Signs and reads the keys of forms, the same on every server and after a restart. */
@ApplicationScoped
public class FormSecrets {

  /** What the signing key is derived for; another text makes every open form a stranger's. */
  public static final String PURPOSE = "keys of forms";

  private final DerivedKeys keys;

  @Inject
  public FormSecrets(DerivedKeys keys) {
    this.keys = keys;
  }

  /** The key as it stands in a form. */
  public String sign(FormKey key) {
    return forms().sign(key);
  }

  /** The key that came with a form; empty if the portal has not signed it. */
  public Optional<FormKey> read(String sent) {
    return forms().read(sent);
  }

  private FormKeys forms() {
    return new FormKeys(keys.of(PURPOSE));
  }
}
