/** What runs tests in a server, on the side of who asks for them. */
@NullMarked
package org.omidb.portal.container.client;

import org.jspecify.annotations.NullMarked;
