/**
 * The realm of a Keycloak that runs. An import never changes a realm that exists, so what changes
 * in {@code omidb-realm.json} is also a numbered change here, as a change of the schema is a
 * migration.
 */
@NullMarked
package org.omidb.portal.launcher.realm;

import org.jspecify.annotations.NullMarked;
