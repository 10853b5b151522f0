package org.omidb.portal.web;

import static org.omidb.portal.web.Unused.unused;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;

/** One application as its services tell of it, and what they were asked to do. */
public final class OneApplication extends Applications {

  public static final ApplicationId ID =
      new ApplicationId(UUID.fromString("0190a6f0-1111-7222-8333-444455556666"));

  public final Map<String, String> parameters = new HashMap<>(Map.of("id", ID.toString()));
  public final List<List<Object>> steps = new ArrayList<>();
  public Optional<ApplicationRefusal> refusal = Optional.empty();
  public Set<Class<? extends ApplicationCommand>> offers = Set.of();
  public Stage stage = Stage.DRAFTING;
  public int revision;
  public boolean hidden;

  /** Whether the words of the application were erased. */
  public boolean erased;

  public OneApplication() {
    super(unused(), unused(), unused(), unused());
  }

  /** Writes down a step and answers as the rules would. */
  public Decision<ApplicationEvent> taken(Object... step) {
    steps.add(List.of(step));
    return refusal
        .map(Decision::<ApplicationEvent>refuse)
        .orElseGet(() -> Decision.accept(new ApplicationEvent.ApplicationWithdrawn(1)));
  }

  /**
   * What a service does before it shows anything.
   *
   * @throws NotFoundException if the reader may not see it
   */
  public void seen() {
    if (hidden) {
      throw new NotFoundException("Application");
    }
  }

  @Override
  public ApplicationLine read(Caller caller, ApplicationId id) {
    seen();
    return SomeLine.of(id, stage, revision);
  }

  /** What the reader is to the application, who is not named as its applicant. */
  public Set<ApplicationRelation> relations = Set.of();

  @Override
  public Set<ApplicationRelation> relations(Caller caller, ApplicationId id) {
    return read(caller, id).applicant().equals(Optional.of(caller.id()))
        ? Set.of(ApplicationRelation.APPLICANT)
        : relations;
  }

  @Override
  public boolean offers(
      Caller caller, ApplicationId id, Class<? extends ApplicationCommand> command) {
    return offers.contains(command);
  }

  @Override
  public Decision<ApplicationEvent> withdraw(Caller caller, ApplicationId id) {
    return taken("withdraw", caller, id);
  }

  @Override
  public List<ApplicationLine> own(Caller caller) {
    return hidden ? List.of() : List.of(read(caller, ID));
  }

  /** There is one in each stage. */
  @Override
  public List<ApplicationLine> in(Caller caller, Collection<Stage> stages) {
    return hidden
        ? List.of()
        : Stream.of(Stage.values())
            .filter(stages::contains)
            .map(it -> SomeLine.of(ID, it, revision))
            .toList();
  }
}
