package org.omidb.portal.bench.rival;

import org.omidb.portal.bench.answer.FullAnswer;
import org.omidb.portal.catalogue.domain.Criteria;

/** Somebody who answers questions to the catalogue in full. */
public interface Rival extends AutoCloseable {

  FullAnswer answer(Criteria criteria);

  @Override
  default void close() {}
}
