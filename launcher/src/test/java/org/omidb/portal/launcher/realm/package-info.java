/** Tests of the launcher. */
@NullMarked
package org.omidb.portal.launcher.realm;

import org.jspecify.annotations.NullMarked;
