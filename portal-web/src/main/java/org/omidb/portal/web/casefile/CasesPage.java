package org.omidb.portal.web.casefile;

import static java.util.Arrays.stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
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
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code data/cases.xhtml}: finds a case by its id, or among a list. */
@Named
@RequestScoped
public class CasesPage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CaseFinder finder;
  @Inject Texts texts;

  private CaseList list = new CaseList(List.of(), 0, 1);
  private List<String> sites = List.of();
  private Optional<CaseType> status = Optional.empty();
  private Optional<String> site = Optional.empty();
  private Optional<FrozenSelectionId> selection = Optional.empty();
  private Optional<ClientName> found = Optional.empty();
  private final List<String> unread = new ArrayList<>();
  private String clientError = "";
  private String selectionError = "";

  @PostConstruct
  void load() {
    sites = finder.sites(person.caller());
    readStatus();
    readSite();
    readClient();
    readSelection();
    list = found(page());
    if (list.page() > list.pages()) {
      unread("page", String.valueOf(list.page()));
      list = found(Math.toIntExact(list.pages()));
    }
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

  /** An address that somebody has changed or cut is answered as far as it can be read. */
  private void readStatus() {
    var asked = chosen("status");
    status =
        asked.flatMap(
            text -> stream(CaseType.values()).filter(it -> it.name().equals(text)).findFirst());
    asked.filter(text -> status.isEmpty()).ifPresent(text -> unread("status", text));
  }

  private void readSite() {
    var asked = chosen("site");
    site = asked.filter(sites::contains);
    asked.filter(text -> site.isEmpty()).ifPresent(text -> unread("site", text));
  }

  private CaseList found(int page) {
    return finder.find(person.caller(), new CaseSearch(status, site, selection, page));
  }

  private int page() {
    var asked = chosen("page");
    var page = asked.filter(text -> text.matches("[1-9][0-9]{0,4}")).map(Integer::parseInt);
    asked.filter(text -> page.isEmpty()).ifPresent(text -> unread("page", text));
    return page.orElse(1);
  }

  private void unread(String field, String text) {
    unread.add(texts.text("casefile.unread." + field, text));
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

  /** What of the address could not be read, and is left out of the list. */
  public List<String> getUnread() {
    return unread;
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
