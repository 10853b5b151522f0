package org.omidb.portal.web.worklist;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.OfficeHolder;

/** What tables of the team say of who has an application, and for what it waits. */
@Named
@ApplicationScoped
public class WorkWords {

  private final Texts texts;

  @Inject
  public WorkWords(Texts texts) {
    this.texts = texts;
  }

  /** Who has it, in one line. */
  public String holders(List<OfficeHolder> holders) {
    return holders.stream()
        .map(holder -> texts.get("worklist.holder." + holder))
        .collect(joining(", "));
  }

  /** For what it waits, in sentences without a stop; empty for nothing. */
  String steps(ListedApplication row) {
    return row.steps().stream()
        .map(step -> texts.get("worklist.step." + step))
        .collect(joining("; "));
  }
}
