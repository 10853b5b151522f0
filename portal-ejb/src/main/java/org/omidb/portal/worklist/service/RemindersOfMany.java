package org.omidb.portal.worklist.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.ChosenToRemind;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.WorkListCommand;
import org.omidb.portal.worklist.domain.WorkListPermissions;
import org.omidb.portal.worklist.store.OfficeStepStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/**
 * What somebody of the team would remind of in several applications. It only reads: each reminder
 * is a command of its own ({@link Nudges#nudge}), so that one that is refused stops no other.
 */
@ApplicationScoped
@Transactional
public class RemindersOfMany {

  private final OfficeStepStore list;
  private final WorkItemStore items;
  private final InstantSource clock;

  @Inject
  public RemindersOfMany(OfficeStepStore list, WorkItemStore items, InstantSource clock) {
    this.list = list;
    this.items = items;
    this.clock = clock;
  }

  /** Whether the caller may choose several. */
  public boolean mayChoose(Caller caller) {
    return WorkListPermissions.allow(caller, new WorkListCommand.ChooseToRemind());
  }

  /**
   * Those of the chosen ones that the caller finds in the work list, by reference; the others are
   * simply not there.
   *
   * @param chosen as a request names them; the first {@link ChosenToRemind#MOST} count
   * @throws NotFoundException if the caller may not choose
   */
  public List<ChosenToRemind> chosen(Caller caller, Collection<ApplicationId> chosen) {
    if (!mayChoose(caller)) {
      throw new NotFoundException("Page");
    }
    var now = clock.instant();
    var asked = chosen.stream().distinct().limit(ChosenToRemind.MOST).toList();
    var listed = list.find(caller, asked, now);
    var ids = listed.stream().map(ListedApplication::id).collect(toUnmodifiableSet());
    var awaited =
        items.awaited(caller, now, ids).stream()
            .filter(item -> item.awaiting().isPresent())
            .collect(groupingBy(RemindersOfMany::application));
    return listed.stream()
        .map(one -> new ChosenToRemind(one, awaited.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static ApplicationId application(WorkItem item) {
    return item.awaiting().map(Awaiting::application).orElseThrow();
  }
}
