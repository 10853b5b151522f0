package org.omidb.portal.release.service;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;

/** A workshop with a sample in it, and what people do with its releases. */
abstract class ReleaseCase {

  static final Criteria MALIGNANT = Criteria.ALL.with(Facet.TYPE, "malignant");

  @TempDir Path home;
  Workshop workshop;

  @BeforeEach
  void collect() throws IOException {
    workshop = new Workshop(home);
    workshop.collect(8);
  }
}
