package org.omidb.portal.release.store;

import java.util.Map;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.release.domain.ReleaseEvent;

/** The stream {@code release} and the stored names of its events. */
public final class ReleaseStream {

  public static final Stream<ReleaseEvent> RELEASE =
      Stream.of(
          "release",
          ReleaseEvent.class,
          Map.of(
              "requested", ReleaseEvent.Requested.class,
              "built", ReleaseEvent.BuildFinished.class,
              "build-failed", ReleaseEvent.BuildFailureReported.class,
              "build-repeated", ReleaseEvent.BuildRepeated.class,
              "approved", ReleaseEvent.ReleaseApproved.class,
              "publishing-begun", ReleaseEvent.PublishingBegun.class,
              "publishing-stopped", ReleaseEvent.PublishingStopped.class,
              "published", ReleaseEvent.ReleasePublished.class,
              "rejected", ReleaseEvent.ReleaseRejected.class,
              "withdrawn", ReleaseEvent.ReleaseWithdrawn.class));

  private ReleaseStream() {}
}
