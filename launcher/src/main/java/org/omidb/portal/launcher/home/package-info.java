/** The state folder ({@code .portal}): its places, ports, secrets, and who runs in it. */
@NullMarked
package org.omidb.portal.launcher.home;

import org.jspecify.annotations.NullMarked;
