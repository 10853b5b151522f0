package org.omidb.portal.worklist.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.omidb.portal.worklist.domain.HonestTime;
import org.omidb.portal.worklist.domain.TimedStage;
import org.omidb.portal.worklist.store.StageTimeStore;

/**
 * How long each stretch of the way usually takes, by all applications that have gone it. It names
 * none of them, so that everybody may know it.
 */
@ApplicationScoped
@Transactional
public class HonestTimes {

  private static final Duration AS_NEW = Duration.ofMinutes(10);

  private final StageTimeStore rows;
  private final Cache<TimedStage, Optional<HonestTime>> known =
      Caffeine.newBuilder().expireAfterWrite(AS_NEW).executor(Runnable::run).build();

  @Inject
  public HonestTimes(StageTimeStore rows) {
    this.rows = rows;
  }

  /** Empty while too few have gone it. It may be some minutes old. */
  public Optional<HonestTime> of(TimedStage stage) {
    return known.get(stage, rows::quartiles);
  }
}
