package org.omidb.portal.bench.run;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.omidb.portal.launcher.stack.Progress;

/** Steps that somebody can watch. */
public record Steps(Progress progress) {

  /** Does the work and says that it is done. */
  public <T> T step(String done, Supplier<T> work) {
    var result = new AtomicReference<T>();
    progress.step(done, () -> result.set(work.get()));
    return result.get();
  }
}
