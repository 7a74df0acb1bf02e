/**
 * All JavaScript that runs on a page before the shopper touches anything: what stands in
 * for vanished pictures, the cart's badge, one check of prices and stock, and the hands that fetch React when it is needed. No framework.
 */
import { startBuyForm } from './buy-form.ts';
import { startCartBadge } from './cart-badge.ts';
import { startCartDoor } from './cart-door.ts';
import { startMenu } from './menu.ts';
import { checkLiveCards, checkLiveProduct } from './live-prices.ts';
import { startVanishedPictures } from './vanished-pictures.ts';

startVanishedPictures();
startCartBadge();
startCartDoor();
startMenu();
startBuyForm();
void checkLiveProduct();
void checkLiveCards();
