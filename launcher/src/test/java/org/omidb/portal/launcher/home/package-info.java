/** Tests of the launcher. */
@NullMarked
package org.omidb.portal.launcher.home;

import org.jspecify.annotations.NullMarked;
