package org.omidb.portal.web;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** The portal's classes without its tests, which take seconds to read: once for all who ask. */
public final class PortalClasses {

  public static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.omidb.portal");

  private PortalClasses() {}
}
