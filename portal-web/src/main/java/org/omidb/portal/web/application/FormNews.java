package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omidb.portal.application.service.FormMoves;
import org.omidb.portal.web.shared.CurrentPerson;

/** For pages about an application: whether its draft can move to a newer version of the form. */
@Named
@RequestScoped
public class FormNews {

  @Inject Asked asked;
  @Inject FormMoves moves;
  @Inject CurrentPerson person;

  private boolean there;

  @PostConstruct
  void load() {
    there = moves.newer(person.caller(), asked.application()).isPresent();
  }

  public boolean isThere() {
    return there;
  }
}
