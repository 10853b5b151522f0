package org.omidb.portal.release.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.PersonId;

/** A release, as far as its events tell. */
public sealed interface Release extends Evolving<Release, ReleaseEvent> {

  record NotRequested() implements Release {}

  record Building(Order order, BuildId build) implements Release {}

  record BuildFailed(Order order, BuildId build, BuildFailure reason) implements Release {}

  record Built(Order order, BuildId build, Contents contents) implements Release {}

  /**
   * Another person has vouched for it.
   *
   * @param stopped why it was not published the last time that somebody tried
   */
  record Approved(
      Order order, Contents contents, PersonId approver, Optional<PublishObstacle> stopped)
      implements Release {}

  /** Every file is held against its hash; nothing is open yet. */
  record Publishing(Order order, Contents contents, PersonId approver, CheckId check)
      implements Release {}

  record Published(Order order, Contents contents, PersonId approver) implements Release {}

  record Rejected(Order order, RejectReason reason) implements Release {}

  record Withdrawn(Order order, Contents contents, WithdrawReason reason) implements Release {}

  /** The state after these events, oldest first. */
  static Release from(List<ReleaseEvent> history) {
    return Evolving.after(new NotRequested(), history);
  }

  /** The state after one more event. */
  @Override
  default Release evolve(ReleaseEvent event) {
    return switch (event) {
      case ReleaseEvent.Requested e when this instanceof NotRequested ->
          new Building(
              new Order(
                  e.agreement(), e.application(), e.selection(), e.linking(), Set.of(e.builder())),
              e.build());
      case ReleaseEvent.BuildFinished e when this instanceof Building(var order, var build) ->
          new Built(order, build, e.contents());
      case ReleaseEvent.BuildFailureReported e
          when this instanceof Building(var order, var build) ->
          new BuildFailed(order, build, e.reason());
      case ReleaseEvent.BuildRepeated e when this instanceof BuildFailed failed ->
          new Building(failed.order().alsoBuiltBy(e.builder()), e.build());
      case ReleaseEvent.ReleaseApproved e when this instanceof Built built ->
          new Approved(built.order(), built.contents(), e.approver(), Optional.empty());
      case ReleaseEvent.PublishingBegun e when this instanceof Approved approved ->
          new Publishing(approved.order(), approved.contents(), approved.approver(), e.check());
      case ReleaseEvent.PublishingStopped e when this instanceof Publishing publishing ->
          new Approved(
              publishing.order(),
              publishing.contents(),
              publishing.approver(),
              Optional.of(e.obstacle()));
      case ReleaseEvent.ReleasePublished e when this instanceof Publishing publishing ->
          new Published(publishing.order(), publishing.contents(), publishing.approver());
      // as releases were published before there was a check of their files by hash
      case ReleaseEvent.ReleasePublished e when this instanceof Approved approved ->
          new Published(approved.order(), approved.contents(), approved.approver());
      case ReleaseEvent.ReleaseRejected e when findOrder().isPresent() ->
          new Rejected(findOrder().get(), e.reason());
      case ReleaseEvent.ReleaseWithdrawn e when this instanceof Published published ->
          new Withdrawn(published.order(), published.contents(), e.reason());
      case ReleaseEvent.Requested e -> throw impossible(e);
      case ReleaseEvent.BuildFinished e -> throw impossible(e);
      case ReleaseEvent.BuildFailureReported e -> throw impossible(e);
      case ReleaseEvent.BuildRepeated e -> throw impossible(e);
      case ReleaseEvent.ReleaseApproved e -> throw impossible(e);
      case ReleaseEvent.PublishingBegun e -> throw impossible(e);
      case ReleaseEvent.PublishingStopped e -> throw impossible(e);
      case ReleaseEvent.ReleasePublished e -> throw impossible(e);
      case ReleaseEvent.ReleaseRejected e -> throw impossible(e);
      case ReleaseEvent.ReleaseWithdrawn e -> throw impossible(e);
    };
  }

  /** What it is to hold; nothing before it was asked for. */
  default Optional<Order> findOrder() {
    return switch (this) {
      case NotRequested none -> Optional.empty();
      case Building(var order, var build) -> Optional.of(order);
      case BuildFailed(var order, var build, var reason) -> Optional.of(order);
      case Built(var order, var build, var contents) -> Optional.of(order);
      case Approved approved -> Optional.of(approved.order());
      case Publishing(var order, var contents, var approver, var check) -> Optional.of(order);
      case Published(var order, var contents, var approver) -> Optional.of(order);
      case Rejected(var order, var reason) -> Optional.of(order);
      case Withdrawn(var order, var contents, var reason) -> Optional.of(order);
    };
  }

  /** What has been built and not been rejected. */
  default Optional<Contents> findContents() {
    return switch (this) {
      case Built(var order, var build, var contents) -> Optional.of(contents);
      case Approved approved -> Optional.of(approved.contents());
      case Publishing(var order, var contents, var approver, var check) -> Optional.of(contents);
      case Published(var order, var contents, var approver) -> Optional.of(contents);
      case Withdrawn(var order, var contents, var reason) -> Optional.of(contents);
      case NotRequested none -> Optional.empty();
      case Building building -> Optional.empty();
      case BuildFailed failed -> Optional.empty();
      case Rejected rejected -> Optional.empty();
    };
  }

  private IllegalStateException impossible(ReleaseEvent event) {
    return new IllegalStateException(event + " cannot follow " + this);
  }
}
