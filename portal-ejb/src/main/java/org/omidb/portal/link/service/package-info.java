/**
 * Links that are mailed to one address and work once. Whether one has been used, replaced or has
 * expired stands in the stream of what it leads to.
 */
@NullMarked
package org.omidb.portal.link.service;

import org.jspecify.annotations.NullMarked;
