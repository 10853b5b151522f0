package org.omidb.portal.web.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.omidb.portal.casefile.domain.CaseCommand;
import org.omidb.portal.casefile.domain.CaseList;
import org.omidb.portal.casefile.domain.CasePermissions;
import org.omidb.portal.casefile.domain.CaseSearch;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.service.CaseFinder;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Query;

/** The page {@code data/cases.xhtml}: finds a case by its id, or among a list. */
@Named
@RequestScoped
public class CasesPage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CaseFinder finder;

  private CaseList list = new CaseList(List.of(), 0, 1);
  private List<String> sites = List.of();
  private Optional<CaseType> status = Optional.empty();
  private Optional<String> site = Optional.empty();
  private Optional<FrozenSelectionId> selection = Optional.empty();
  private Optional<ClientName> found = Optional.empty();
  private String clientError = "";
  private String selectionError = "";

  @PostConstruct
  void load() {
    sites = finder.sites(person.caller());
    status = chosen("status").map(CasesPage::status);
    site = chosen("site");
    readClient();
    readSelection();
    list = finder.find(person.caller(), search());
  }

  /** What people type may be wrong, and is answered at the field. */
  private void readClient() {
    var typed = chosen("client");
    found = typed.flatMap(ClientName::find).filter(name -> finder.exists(person.caller(), name));
    if (typed.isPresent() && found.isEmpty()) {
      clientError =
          ClientName.find(typed.get()).isPresent()
              ? "No case of the catalogue has this id"
              : "Enter a client id, like demd100018";
    }
  }

  private void readSelection() {
    var typed = chosen("selection");
    selection =
        typed
            .flatMap(Ids::find)
            .map(FrozenSelectionId::new)
            .filter(id -> finder.exists(person.caller(), id));
    if (typed.isPresent() && selection.isEmpty()) {
      selectionError = "Enter the id of a frozen selection, as an address of a release has it";
    }
  }

  /** What no form of ours sends is a page that does not exist. */
  private CaseSearch search() {
    try {
      return new CaseSearch(status, site, selection, page());
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("Page");
    }
  }

  private int page() {
    var page = query.text("page").orElse("1");
    if (!page.matches("[1-9][0-9]{0,5}")) {
      throw new NotFoundException("Page");
    }
    return Integer.parseInt(page);
  }

  private static CaseType status(String text) {
    return Arrays.stream(CaseType.values())
        .filter(type -> type.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Page"));
  }

  private Optional<String> chosen(String name) {
    return query.line(name);
  }

  public CaseList getList() {
    return list;
  }

  /** The case that was asked for by its id, if there is one. */
  public String getFound() {
    return found.map(ClientName::value).orElse("");
  }

  public boolean isWrong() {
    return !clientError.isEmpty() || !selectionError.isEmpty();
  }

  public String getClientError() {
    return clientError;
  }

  public String getSelectionError() {
    return selectionError;
  }

  public String getClient() {
    return query.line("client").orElse("");
  }

  public String getSelection() {
    return query.line("selection").orElse("");
  }

  public boolean isOfSelection() {
    return selection.isPresent();
  }

  public CaseType[] getStatuses() {
    return CaseType.values();
  }

  public List<String> getSites() {
    return sites;
  }

  public boolean isStatus(CaseType type) {
    return status.equals(Optional.of(type));
  }

  public boolean isSite(String name) {
    return site.equals(Optional.of(name));
  }

  public boolean isWatcher() {
    return CasePermissions.allow(person.caller(), new CaseCommand.ReadOpenings());
  }

  /** The same list at another page; empty where there is none. */
  public String address(int page) {
    if (page < 1 || page > list.pages()) {
      return "";
    }
    var parameters = new StringJoiner("&", "/data/cases?", "");
    status.ifPresent(it -> parameters.add("status=" + it));
    site.ifPresent(it -> parameters.add("site=" + it));
    selection.ifPresent(it -> parameters.add("selection=" + it.value()));
    return parameters.add("page=" + page).toString();
  }
}
