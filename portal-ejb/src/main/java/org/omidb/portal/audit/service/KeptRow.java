package org.omidb.portal.audit.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.Sha256;

/**
 * One row of words as it is kept now; the words themselves are let go of at once.
 *
 * @param place which of the words of its stream they are
 * @param hash computed anew under the row's key; empty where words and key are erased
 * @param wordless whether there are no words, erased or not
 */
record KeptRow(UUID id, String place, Optional<String> hash, boolean wordless) {

  /** A hash that no event holds: the row's key is no key. */
  private static final String NONE = "none";

  static KeptRow of(ResultSet row) throws SQLException {
    var words = row.getString("words");
    var key = row.getString("key");
    boolean wordless = words == null || words.isEmpty();
    return new KeptRow(
        row.getObject("id", UUID.class),
        row.getString("place"),
        wordless && key == null ? Optional.empty() : Optional.of(hash(words, key)),
        wordless);
  }

  boolean erased() {
    return hash.isEmpty();
  }

  private static String hash(@Nullable String kept, @Nullable String key) {
    var words = kept == null ? "" : kept;
    if (key == null) {
      return Sha256.of(words).hex();
    }
    try {
      return new HashKey(key).hash(words).hex();
    } catch (IllegalArgumentException noKey) {
      return NONE;
    }
  }
}
