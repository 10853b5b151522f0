package org.omidb.portal.launcher.stack;

import java.util.concurrent.CompletableFuture;

/** A part of the running portal. */
public interface Service extends AutoCloseable {
  /** As a person calls it. */
  String name();

  /** Completes when the part has ended, asked or not; never for one that lives in this JVM. */
  CompletableFuture<?> ended();

  /** Stops it and waits until it is gone. */
  @Override
  void close();
}
