import type { ReactNode } from "react";

export type StepState = "done" | "now" | "to-come" | "failed";

export interface Step {
  title: ReactNode;
  state: StepState;
  /** When it was done, or by when it will be. */
  time?: ReactNode;
  detail?: ReactNode;
}

const classes: Record<StepState, string | undefined> = {
  done: "done",
  now: "now",
  "to-come": undefined,
  failed: "failed",
};

/** What happened, what is happening and what comes, down a line. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places
          key={index}
          className={classes[step.state]}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <p className={step.state === "to-come" ? "text-muted" : "font-semibold"}>{step.title}</p>
          {step.time && <p className="text-sm text-muted">{step.time}</p>}
          {step.detail && <div className="mt-1">{step.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
