import { Choice, Choices } from "../field";
import { useWordsOf } from "../locale";
import { checkoutWords } from "../words/checkout-form";
import type { CheckoutView } from "./checkout-view";

const methods = ["cod", "vnpay", "vietqr"] as const;

/** The three ways to pay; what cannot be used says why. */
export function PaymentChoices({ view }: { view: CheckoutView }) {
  const words = useWordsOf(checkoutWords);
  const { cart, values, errors } = view;
  // Whether the amount suits the gateway shows only once there is one.
  const isOff = {
    cod: false,
    vnpay: cart.total !== null && !cart.acceptsVnpay,
    vietqr: !cart.acceptsVietqr,
  };
  const chosen = methods.find((method) => method === values.paymentMethod && !isOff[method]);
  return (
    <div id="tra-tien" data-swap>
      <Choices
        legend={<span className="text-xl">{words.payment}</span>}
        name="paymentMethod"
        error={errors.paymentMethod}
      >
        {methods.map((method) => (
          <Choice
            key={method}
            name="paymentMethod"
            value={method}
            label={words.methods[method]}
            detail={
              isOff[method] && method !== "cod"
                ? words.methodOff[method]
                : words.methodDetails[method]
            }
            defaultChecked={method === (chosen ?? "cod")}
            disabled={isOff[method]}
          />
        ))}
      </Choices>
    </div>
  );
}
