package org.omidb.portal.web.security;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewDeclarationLanguageFactory;
import jakarta.faces.view.ViewDeclarationLanguageWrapper;
import java.util.List;

/**
 * Keeps nothing of a page that somebody opens: neither its state nor, for a stranger, a session.
 * Nobody can fill the memory by asking for pages, no page expires because many others are open or
 * the server has been started anew, and what a form says is what came with it. That it comes from a
 * page of the portal its signed key says ({@code FormGate}).
 */
public class StatelessViews extends ViewDeclarationLanguageFactory {

  public StatelessViews(ViewDeclarationLanguageFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ViewDeclarationLanguage getViewDeclarationLanguage(String viewId) {
    return new Forgetting(getWrapped().getViewDeclarationLanguage(viewId));
  }

  /** The pages that have an address without an ending are looked for here. */
  @Override
  public List<ViewDeclarationLanguage> getAllViewDeclarationLanguages() {
    return getWrapped().getAllViewDeclarationLanguages();
  }

  private static final class Forgetting extends ViewDeclarationLanguageWrapper {

    Forgetting(ViewDeclarationLanguage wrapped) {
      super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
      var view = super.createView(context, viewId);
      if (view != null) {
        view.setTransient(true);
      }
      return view;
    }
  }
}
